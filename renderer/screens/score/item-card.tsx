import { memo, useId } from 'react';
import { takeBack } from '../../../shared/assessing/amend-answer.ts';
import type { Item } from '../../../shared/checklist/checklist.ts';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { scoreItem } from '../../../shared/scoring/score-item.ts';
import type { ItemScore } from '../../../shared/scoring/score-item.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { scoreItemText } from '../../text/score-item-text.ts';
import { useText } from '../../text/use-text.ts';
import { AnswerControl } from './answers/answer-control.tsx';
import { ConflictBox } from './conflict-box.tsx';
import { FindingPicker } from './finding-picker.tsx';
import { ItemHeading } from './item-heading.tsx';
import type { ItemRecords } from './item-records.ts';
import { sameItemRecords } from './item-records.ts';
import { ItemPhotos } from './item-photos.tsx';
import { NoteField } from './note-field.tsx';
import { useVisitTools } from './visit-context.ts';

interface ItemCardProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  readonly records: ItemRecords;
}

/** One item with all that can be said about it; drawn again only when its own records change. */
export const ItemCard = memo(DrawnItemCard, (before, after) => {
  const { item, number, of } = before;
  return (
    item === after.item &&
    number === after.number &&
    of === after.of &&
    sameItemRecords(before.records, after.records)
  );
});

function DrawnItemCard({ item, number, of, records }: ItemCardProps) {
  const t = useText(scoreItemText);
  const heading = useId();
  const { rating, findings, photos } = records;
  const answer = rating?.values.answer ?? null;
  const score = scoreItem(item, answer);
  return (
    <section
      id={`item-${item.code}`}
      className="item-card"
      data-item={item.code}
      data-state={score.state}
      tabIndex={-1}
      aria-labelledby={heading}
    >
      <ItemHeading item={item} number={number} of={of} headingId={heading} />
      {rating?.conflict === 1 && <ConflictBox rating={rating} rule={item.rule} />}
      <div className="item-answer" role="group" aria-label={t.item.answer(item.code)}>
        <AnswerControl item={item} answer={answer} />
      </div>
      <ItemResult item={item} score={score} />
      <FindingPicker item={item} findings={findings} />
      <ItemPhotos item={item} photos={photos} findings={findings} />
      <NoteField code={item.code} note={rating?.values.note ?? ''} />
    </section>
  );
}

/** What the answer earns; the line is there before an answer too, so that nothing moves. */
function ItemResult({ item, score }: { readonly item: Item; readonly score: ItemScore }) {
  const t = useText(scoreItemText);
  const wordingOf = useNoticeText();
  const { acts } = useVisitTools();
  return (
    <div className="item-result">
      <span className="numbers" data-state={score.state}>
        {resultText(score, t.item)}
      </span>
      {score.notices.map((notice) => (
        <span key={notice.code} className="item-notice" role="status">
          {wordingOf(notice)}
        </span>
      ))}
      {score.state !== 'unanswered' && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => void acts.rate(item.code, takeBack)}
        >
          {t.item.takeBack}
        </button>
      )}
    </div>
  );
}

function resultText(score: ItemScore, t: (typeof scoreItemText)['zh']['item']): string {
  switch (score.state) {
    case 'scored':
      return t.gained(formatScore(score.percent ?? 0).replace(/\.?0+$/u, ''));
    case 'notApplicable':
      return t.notApplicable;
    case 'unanswered':
      return t.missing;
    case 'unfinished':
      return t.unfinished;
    case 'refused':
      return t.refused;
  }
}
