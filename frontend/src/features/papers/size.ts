import { useFormat } from "@/i18n/use-format";

/** `245 kB`, `1,4 MB`: as people read sizes, rounded up so that nothing is 0. */
export function useSize() {
  const { number } = useFormat();
  return (bytes: number): string =>
    bytes < 1_000_000
      ? `${number(Math.max(1, Math.ceil(bytes / 1_000)))} kB`
      : `${number(Math.ceil(bytes / 100_000) / 10)} MB`;
}
