import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useKeys, useLetters } from "./keyboard";

function Board(props: { keys: Record<string, () => void>; letters?: boolean }) {
  useKeys(props.keys);
  useLetters(props.letters ?? true);
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

test("whom single letters hinder switches them off; named keys stay", () => {
  const next = vi.fn();
  const help = vi.fn();
  const open = vi.fn();
  const save = vi.fn();
  render(<Board letters={false} keys={{ j: next, "g h": next, "?": help, Enter: open, "ctrl+s": save }} />);
  for (const key of ["j", "g", "h", "?", "Enter"]) fireEvent.keyDown(document.body, { key });
  fireEvent.keyDown(document.body, { key: "s", ctrlKey: true });
  expect(next).not.toHaveBeenCalled();
  for (const one of [help, open, save]) expect(one).toHaveBeenCalledTimes(1);
});

test("an open dialog takes the keys; a closed one that stays in the page does not", () => {
  const next = vi.fn();
  const { rerender } = render(<Board keys={{ j: next }} />);
  const dialog = document.createElement("div");
  dialog.innerHTML = '<div role="dialog" aria-modal="true"></div>';
  document.body.append(dialog);
  fireEvent.keyDown(document.body, { key: "j" });
  expect(next).not.toHaveBeenCalled();
  dialog.style.display = "none";
  rerender(<Board keys={{ j: next }} />);
  fireEvent.keyDown(document.body, { key: "j" });
  expect(next).toHaveBeenCalledTimes(1);
  dialog.remove();
});
