import { body, client } from "@/api/client";
import type { components } from "@/api/reporting";

export type Check = components["schemas"]["CheckOut"];
export type Finding = components["schemas"]["FindingOut"];

const BASE = "/api/reporting/v1/linter";

export const checkText = (text: string) => body(client.POST(`${BASE}/checks`, { body: { text } }));
export const checkFile = (file: File) =>
  body(
    client.POST(`${BASE}/files`, {
      body: { file: file as unknown as string },
      bodySerializer: () => {
        const form = new FormData();
        form.append("file", file, file.name);
        return form;
      },
    }),
  );
