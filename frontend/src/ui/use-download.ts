import { useCallback, useState } from "react";
import { fetchFile } from "@/api/client";

/** Fetches a file with the person's rights and hands it to the browser to keep, under the name given. */
export function useDownload() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = useCallback(async (path: string, name: string) => {
    setBusy(true);
    setError(null);
    try {
      const address = URL.createObjectURL(await fetchFile(path));
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, start };
}
