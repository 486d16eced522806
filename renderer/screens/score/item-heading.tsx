import type { Item } from '../../../shared/checklist/checklist.ts';
import { scoreItemText } from '../../text/score-item-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';

interface ItemHeadingProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  readonly headingId: string;
}

/** Code, title, how to look, and the criterion in full. */
export function ItemHeading({ item, number, of, headingId }: ItemHeadingProps) {
  const t = useText(scoreItemText);
  const localized = useLocalized();
  return (
    <header className="item-heading">
      <h3 id={headingId}>
        <span className="item-code numbers">{item.code}</span> {localized(item.title)}
        {item.redLine && (
          <span className="red-line" title={t.item.redLineWhy}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
              <path d="M8 4v5M8 11v1.5" stroke="var(--surface)" strokeWidth="2" />
            </svg>
            {t.item.redLine}
          </span>
        )}
      </h3>
      <p className="item-meta">
        <span className="numbers">{t.item.position(number, of)}</span>
        <span>{t.item.methods[item.method]}</span>
        <span title={t.item.provenanceWhy[item.provenance]}>
          {t.item.provenances[item.provenance]}
        </span>
      </p>
      <p className="item-criterion">{localized(item.criterion)}</p>
    </header>
  );
}
