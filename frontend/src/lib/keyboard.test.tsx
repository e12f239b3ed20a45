import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useKeys } from "./keyboard";

function Board(props: { keys: Record<string, () => void> }) {
  useKeys(props.keys);
  return (
    <>
      <input aria-label="field" />
      <button type="button">press</button>
    </>
  );
}

test("single keys act on the page and rest while somebody types", () => {
  const next = vi.fn();
  render(<Board keys={{ j: next }} />);
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(screen.getByLabelText("field"), { key: "j" });
  fireEvent.keyDown(document.body, { key: "j", isComposing: true });
  expect(next).toHaveBeenCalledTimes(1);
});

test("two keys in a row make one command", () => {
  const home = vi.fn();
  render(<Board keys={{ "g h": home }} />);
  fireEvent.keyDown(document.body, { key: "h" });
  expect(home).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: "g" });
  fireEvent.keyDown(document.body, { key: "h" });
  expect(home).toHaveBeenCalledTimes(1);
});

test("Enter on a button belongs to the button; with Ctrl held, fields listen too", () => {
  const open = vi.fn();
  const save = vi.fn();
  render(<Board keys={{ Enter: open, "ctrl+Enter": save }} />);
  fireEvent.keyDown(screen.getByRole("button"), { key: "Enter" });
  fireEvent.keyDown(screen.getByLabelText("field"), { key: "Enter", ctrlKey: true });
  expect(open).not.toHaveBeenCalled();
  expect(save).toHaveBeenCalledTimes(1);
});
