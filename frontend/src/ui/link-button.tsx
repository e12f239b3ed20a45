import { createLink } from "@tanstack/react-router";
import { Button, type ButtonProps } from "antd";

/** The router keeps `type` for itself, so the look is named `look`. */
function Anchor({ look, ...rest }: ButtonProps & { look?: ButtonProps["type"] }) {
  return <Button {...rest} {...(look ? { type: look } : {})} />;
}

/** A link that looks like a button: still an address, so it opens in a new tab and is announced as a link. */
export const LinkButton = createLink(Anchor);
