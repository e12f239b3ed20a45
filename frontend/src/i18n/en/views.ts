import type { Translation } from "../translation";
import type { views as vi } from "../vi/views";

export const views: Translation<typeof vi> = {
  title: "Saved views",
  keep: "Save view",
  keepTitle: "Save the filters that are on",
  name: "Name",
  share: "Share with {{agency}}",
  kept: "“{{name}}” saved; see the side bar.",
  manage: "Arrange saved views",
  rename: "Name of {{name}}",
  up: "Move {{name}} up",
  down: "Move {{name}} down",
  remove: "Delete {{name}}",
  removed: "“{{name}}” deleted.",
  undo: "Undo",
  none: "No view is saved yet.",
};
