import { scoreEvidenceText } from '../../text/score-evidence-text.ts';
import { useText } from '../../text/use-text.ts';
import { useDraft } from './use-draft.ts';
import { useVisitTools } from './visit-context.ts';

const IDLE_MS = 2_000;

/** The remark on an item. */
export function NoteField({ code, note }: { readonly code: string; readonly note: string }) {
  const t = useText(scoreEvidenceText);
  const { acts } = useVisitTools();
  const field = useDraft(
    note,
    (text) => {
      void acts.note(code, text.trim());
      return true;
    },
    IDLE_MS,
  );
  return (
    <label className="item-note">
      <span>{t.note.label}</span>
      <input
        {...field}
        id={`note-${code}`}
        placeholder={t.note.hint}
        autoComplete="off"
        maxLength={500}
      />
    </label>
  );
}
