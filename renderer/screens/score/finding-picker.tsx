import { CameraOutlined, CloseOutlined } from '@ant-design/icons';
import type { SubmitEvent } from 'react';
import type { Item } from '../../../shared/checklist/checklist.ts';
import type { Localized } from '../../../shared/kernel/localized.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { scoreEvidenceText } from '../../text/score-evidence-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';
import { useFindingDraft } from './finding-draft.ts';
import { useVisitTools } from './visit-context.ts';

interface FindingPickerProps {
  readonly item: Item;
  readonly findings: readonly RecordRow<'finding'>[];
}

/** Frequent findings as chips, any other in words, and below them what was noted. */
export function FindingPicker({ item, findings }: FindingPickerProps) {
  const t = useText(scoreEvidenceText);
  const localized = useLocalized();
  const { acts } = useVisitTools();
  const timesNoted = ({ zh, en }: Localized): number =>
    findings.filter(({ values: { text } }) => text === zh || text === en).length;
  return (
    <div className="findings" role="group" aria-label={t.findings.label(item.code)}>
      <div className="chips" role="group" aria-label={t.findings.phrases}>
        {item.phrases.map((phrase, index) => {
          const text = localized(phrase);
          const times = timesNoted(phrase);
          return (
            <button
              key={phrase.zh}
              type="button"
              className="chip"
              data-noted={times > 0}
              onClick={() => void acts.addFinding(item.code, text)}
            >
              <kbd aria-hidden="true">⇧{index + 1}</kbd>
              {text}
              <span
                className="chip-times numbers"
                aria-label={times > 0 ? t.findings.times(times) : undefined}
              >
                {times > 0 ? `×${times}` : ''}
              </span>
            </button>
          );
        })}
      </div>
      <FreeFinding code={item.code} />
      {findings.length > 0 && <FindingList code={item.code} findings={findings} />}
    </div>
  );
}

function FreeFinding({ code }: { readonly code: string }) {
  const t = useText(scoreEvidenceText);
  const { acts, ratingOf } = useVisitTools();
  const [text, setText] = useFindingDraft(ratingOf(code));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const finding = text.trim();
    if (finding === '') return;
    setText('');
    void acts.addFinding(code, finding).then((stored) => {
      if (!stored) setText(finding);
    });
  };
  return (
    <form className="free-finding" onSubmit={submit}>
      <input
        id={`finding-${code}`}
        aria-label={t.findings.free}
        placeholder={t.findings.freeHint}
        value={text}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">{t.findings.add}</button>
    </form>
  );
}

function FindingList({
  code,
  findings,
}: Pick<FindingPickerProps, 'findings'> & { readonly code: string }) {
  const t = useText(scoreEvidenceText);
  const { acts, openCamera } = useVisitTools();
  return (
    <ul className="finding-list" aria-label={t.findings.list}>
      {findings.map((row) => {
        const text = row.values.text ?? '';
        return (
          <li key={row.id}>
            <span>{text}</span>
            <button
              type="button"
              aria-label={t.findings.photo(text)}
              title={t.findings.photo(text)}
              onClick={() => openCamera(code, row)}
            >
              <CameraOutlined />
            </button>
            <button
              type="button"
              aria-label={t.findings.remove(text)}
              title={t.findings.remove(text)}
              onClick={() => void acts.removeFinding(row.id)}
            >
              <CloseOutlined />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
