import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { SmallPicture } from '../../shared/workbook/photo-columns.ts';
import type { WordBlock, WordLayout } from '../../shared/word/word-layout.ts';
import './printed-document.css';

interface PrintedDocumentProps {
  readonly layout: WordLayout;
  /** The print window has closed. */
  readonly onDone: () => void;
}

/**
 * A document on paper, or as a PDF by the window's own print: the same blocks that Word gets. It shows in print
 * alone, in place of the window; the banner stands in a table's head, which is repeated on every page.
 */
export function PrintedDocument({ layout, onDone }: PrintedDocumentProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { title } = document;
    let here = true;
    // What the window proposes as the file's name.
    document.title = layout.title;
    const images = [...(sheet.current?.querySelectorAll('img') ?? [])];
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      if (here) window.print();
    });
    window.addEventListener('afterprint', onDone, { once: true });
    return () => {
      here = false;
      document.title = title;
      window.removeEventListener('afterprint', onDone);
    };
  }, [layout, onDone]);
  return createPortal(
    <div ref={sheet} className={layout.framed ? 'printed is-framed' : 'printed'} lang="zh">
      <table className="printed-page">
        <thead>
          <tr>
            <td className="printed-banner">{layout.banner}</td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              {layout.blocks.map((block, index) => (
                <PrintedBlock key={index} block={block} />
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

function PrintedBlock({ block }: { readonly block: WordBlock }) {
  switch (block.kind) {
    case 'pictures':
      return (
        <div className="printed-pictures">
          {block.pictures.map((picture, index) => (
            <PrintedPicture key={index} picture={picture} />
          ))}
        </div>
      );
    case 'table':
      return <PrintedTable columns={block.columns} rows={block.rows} />;
    default:
      return <p className={`is-${block.kind}`}>{block.text}</p>;
  }
}

function PrintedTable({ columns, rows }: Omit<Extract<WordBlock, { kind: 'table' }>, 'kind'>) {
  const endOf = (at: number): string | undefined => (columns[at]?.end ? 'is-number' : undefined);
  return (
    <table className="printed-table">
      <colgroup>
        {columns.map(({ share }, at) => (
          <col key={at} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ header }, at) => (
            <th key={at} className={endOf(at)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((texts, row) => (
          <tr key={row}>
            {texts.map((text, at) => (
              <td key={at} className={endOf(at)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PrintedPicture({ picture }: { readonly picture: SmallPicture }) {
  const show = (image: HTMLImageElement | null) => {
    if (image === null) return;
    const { bytes, extension } = picture;
    const url = URL.createObjectURL(
      new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${extension}` }),
    );
    image.src = url;
    return () => URL.revokeObjectURL(url);
  };
  return <img ref={show} alt="" />;
}
