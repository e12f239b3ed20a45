import { useQuery } from "@tanstack/react-query";
import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "@/api/client";
import styles from "./pdf-frame.module.css";
import { EmptyState, ErrorState, Skeleton } from "./states";

export interface Printable {
  print: () => void;
}

/** Fetches a PDF with the person's token and shows it in the browser's own viewer, ready to print. */
export function PdfFrame(props: { path: string; title: string; printWhenReady?: boolean; ref?: Ref<Printable> }) {
  const { path, title, printWhenReady, ref } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const printed = useRef(false);
  const file = useQuery({
    queryKey: ["file", path],
    queryFn: async () => URL.createObjectURL(await fetchFile(path)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const url = file.data;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);

  const print = () => {
    try {
      frame.current?.contentWindow?.focus();
      frame.current?.contentWindow?.print();
    } catch {
      // A viewer that lives in its own process refuses; the file in its own tab can always be printed.
      if (url) window.open(url, "_blank", "noopener");
    }
  };
  useImperativeHandle(ref, () => ({ print }));

  if (file.error) return <ErrorState error={file.error} retry={() => void file.refetch()} />;
  if (!url) return <Skeleton lines={8} />;
  if (!navigator.pdfViewerEnabled) {
    return (
      <EmptyState
        title={title}
        action={
          <a href={url} download={`${title}.pdf`}>
            {t("downloadPdf")}
          </a>
        }
      >
        {t("noPdfViewer")}
      </EmptyState>
    );
  }
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      src={`${url}#toolbar=1&navpanes=0&view=FitH`}
      title={title}
      onLoad={() => {
        if (!printWhenReady || printed.current) return;
        printed.current = true;
        print();
      }}
    />
  );
}
