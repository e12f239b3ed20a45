import { Button, type ButtonProps } from "antd";
import { useRef } from "react";

interface Props {
  label: string;
  /** Read aloud when the button shows only its picture. */
  hidden?: string;
  icon: ButtonProps["icon"];
  accept: string;
  camera?: boolean;
  className?: string | undefined;
  size?: ButtonProps["size"];
  look?: ButtonProps["type"];
  onFiles: (files: File[]) => void;
}

/** A button that asks for files: from the disk, or straight from a telephone's camera. */
export function FileChooser({ label, hidden, icon, accept, camera, className, size, look, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        {...(camera ? { capture: "environment" as const } : { multiple: true })}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = "";
        }}
      />
      <Button
        {...(className ? { className } : {})}
        {...(size ? { size } : {})}
        {...(look ? { type: look } : {})}
        icon={icon}
        {...(hidden ? { "aria-label": hidden, title: hidden } : {})}
        onClick={() => input.current?.click()}
      >
        {hidden ? null : label}
      </Button>
    </>
  );
}
