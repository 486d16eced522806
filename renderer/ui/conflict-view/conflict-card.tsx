import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import type { ConflictSide } from '../../../shared/assessing/conflict-questions.ts';
import { isWorkbookActor } from '../../../shared/merge/derive-change.ts';
import { useSession } from '../../app/session.ts';
import type { ConflictPhoto } from '../../queries/use-conflict-photos.ts';
import { useConflictPhotos } from '../../queries/use-conflict-photos.ts';
import type { OpenConflict, SideSource } from '../../queries/use-workbook-conflicts.ts';
import { conflictText } from '../../text/conflict-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { fieldWords, momentWords, valueWords } from '../../text/value-words.ts';
import { ConflictPhotos } from './conflict-photos.tsx';
import { RecordSubjectName } from '../record-subject-name.tsx';

interface ConflictCardProps {
  readonly conflict: OpenConflict;
  readonly names: ReadonlyMap<string, string>;
  readonly onTake: (side: ConflictSide) => void;
}

/** One question: the record, and its sides beside each other, each with who, when, where from and a button. */
export function ConflictCard({ conflict, names, onTake }: ConflictCardProps) {
  const t = useText(conflictText);
  const heading = useId();
  const { subject, sides, question } = conflict;
  const photos = useConflictPhotos(question.record);
  const writers = new Set(sides.flatMap(({ sources }) => sources.map(({ replica }) => replica)));
  const others = photos.filter(({ replica }) => !writers.has(replica));
  return (
    <article className="conflict" aria-labelledby={heading}>
      <h3 id={heading}>
        <RecordSubjectName subject={subject} />
        {subject.inspector !== null && (
          <span className="conflict-inspector">{t.inspector(subject.inspector)}</span>
        )}
      </h3>
      <ul className="conflict-sides">
        {sides.map(({ side, sources }) => (
          <li key={side.dots.join(' ')}>
            <Side
              conflict={conflict}
              side={side}
              sources={sources}
              photos={photos.filter(({ replica }) =>
                sources.some((one) => one.replica === replica),
              )}
              names={names}
              onTake={onTake}
            />
          </li>
        ))}
      </ul>
      <ConflictPhotos photos={others.map(({ photo }) => photo)} />
    </article>
  );
}

interface SideProps extends ConflictCardProps {
  readonly side: ConflictSide;
  readonly sources: readonly SideSource[];
  /** Taken on the installations that wrote this side. */
  readonly photos: readonly ConflictPhoto[];
}

function Side({ conflict, side, sources, photos, names, onTake }: SideProps) {
  const t = useText(conflictText);
  const language = useLanguage();
  const { fields } = conflict.question;
  const wordsOf = (field: string): string =>
    valueWords(field, side.values[field] ?? null, language, (id) => names.get(id) ?? null);
  const main = telling(fields);
  const who = sources.map((source) => source.name ?? t.unknownPerson).join('、');
  return (
    <>
      <dl className="conflict-values">
        {fields.map((field) => (
          <div key={field} className={main.includes(field) ? 'conflict-main' : undefined}>
            <dt>{fieldWords(conflict.kind, field, language)}</dt>
            <dd>{wordsOf(field)}</dd>
          </div>
        ))}
      </dl>
      {sources.map((source) => (
        <SourceLine key={`${source.replica} ${source.at}`} source={source} />
      ))}
      <ConflictPhotos photos={photos.map(({ photo }) => photo)} />
      <Button
        autoInsertSpace={false}
        icon={<CheckOutlined aria-hidden />}
        aria-label={t.takeValue(main.map(wordsOf).join(' '), who)}
        onClick={() => onTake(side)}
      >
        {t.take}
      </Button>
    </>
  );
}

function SourceLine({ source }: { readonly source: SideSource }) {
  const t = useText(conflictText);
  const language = useLanguage();
  const { installation } = useSession();
  const inWorkbook = isWorkbookActor(source.actor);
  const where = inWorkbook
    ? t.fromWorkbook
    : source.replica === installation.replica
      ? t.fromHere
      : t.fromInstallation(source.replica);
  const who = source.name ?? (inWorkbook ? null : t.unknownPerson);
  const parts = [who, momentWords(source.at, language), where].filter((part) => part !== null);
  return <p className="conflict-source numbers">{parts.join(' · ')}</p>;
}

/** What a person decides by; times ride along unless they are all there is. */
function telling(fields: readonly string[]): readonly string[] {
  const others = fields.filter((field) => !field.endsWith('At'));
  return others.length > 0 ? others : fields;
}
