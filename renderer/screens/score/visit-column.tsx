import { useEffect, useMemo } from 'react';
import { pointProgress } from '../../../shared/assessing/point-progress.ts';
import { itemsOf } from '../../../shared/checklist/checklist.ts';
import type { Checklist } from '../../../shared/checklist/checklist.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { AssessmentRecord } from '../../queries/use-assessment.ts';
import { useLocalized } from '../../text/use-text.ts';
import type { AddPhotos } from '../../commands/use-add-photos.ts';
import { currentItem, focusItem } from './focus-item.ts';
import { ItemCard } from './item-card.tsx';
import { NO_RECORDS, recordsByItem } from './item-records.ts';
import { nextMissing } from './next-missing.ts';
import { imagesOf } from './pasted-images.ts';
import { ScoreHeader } from './score-header.tsx';
import { ScoreMargin } from './score-margin.tsx';
import { ScoreOverlay } from './score-overlay.tsx';
import { useFarNotice } from './use-far-notice.ts';
import { useScoreKeys } from './use-score-keys.ts';
import { useVisit } from './use-visit.ts';
import { VisitContext } from './visit-context.ts';

interface VisitColumnProps {
  readonly point: RecordRow<'point'>;
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
  readonly checklist: Checklist;
  readonly record: AssessmentRecord;
}

/** The items one below the other, the score in the margin. */
export function VisitColumn(props: VisitColumnProps) {
  const { point, round, me, checklist, record } = props;
  const localized = useLocalized();
  const { tools, overlay, show } = useVisit(props);
  const far = useFarNotice(point);
  const items = useMemo(() => itemsOf(checklist), [checklist]);
  const records = useMemo(() => recordsByItem(record), [record]);
  const { score } = useMemo(
    () =>
      pointProgress(checklist, record.assessment, record.ratings.values(), record.findings.length),
    [checklist, record],
  );
  const goNextMissing = (from: string | null): void => {
    const next = nextMissing(items, score.missing, from);
    if (next !== null) focusItem(next);
  };
  useScoreKeys({
    items,
    records,
    missing: score.missing,
    tools,
    active: overlay === null,
    onHelp: () => show({ is: 'keys' }),
    onNextMissing: goNextMissing,
  });
  usePastedPhotos(tools.addPhotos, score.missing[0] ?? items[0]?.code ?? '');
  return (
    <VisitContext value={tools}>
      <div className="score-screen">
        <ScoreHeader
          point={point}
          round={round}
          inspector={me.id}
          checklist={checklist}
          onKeys={() => show({ is: 'keys' })}
        />
        <ScoreMargin
          checklist={checklist}
          score={score}
          assessment={record.assessment}
          findings={record.findings.length}
          far={far}
          onGo={focusItem}
          onNextMissing={() => goNextMissing(currentItem())}
        />
        <div className="score-column">
          {checklist.indicators.map((indicator) => (
            <section key={indicator.code} className="indicator">
              <h2>
                <span className="numbers">{indicator.code}</span> {localized(indicator.name)}
              </h2>
              {indicator.items.map((item) => (
                <ItemCard
                  key={item.code}
                  item={item}
                  number={items.indexOf(item) + 1}
                  of={items.length}
                  records={records.get(item.code) ?? NO_RECORDS}
                />
              ))}
            </section>
          ))}
        </div>
      </div>
      <ScoreOverlay
        overlay={overlay}
        show={show}
        point={point}
        items={items}
        records={records}
        assessment={record.assessment}
      />
    </VisitContext>
  );
}

/** Pictures pasted anywhere on the screen belong to the item one is at. */
function usePastedPhotos(addPhotos: AddPhotos, otherwise: string): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = imagesOf(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      void addPhotos(currentItem() ?? otherwise, null, files, 'paste');
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [addPhotos, otherwise]);
}
