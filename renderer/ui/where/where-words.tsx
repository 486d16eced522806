import { usePositionDesk } from '../../commands/use-position-desk.ts';
import { useHere } from '../../queries/use-here.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';

/** The state in a few words: accuracy when there is a position, what is waited for when there is none. */
export function WhereWords() {
  const t = useText(whereText);
  const { state } = usePositionDesk();
  const here = useHere();
  if (here === null) return state.phase === 'fixed' ? t.none : t[state.phase];
  const accuracy = t.accuracy(here.accuracy);
  if (state.source === 'replay') return `${t.replaying} ${accuracy}`;
  if (state.phase === 'unplugged' || state.phase === 'lost') return t[state.phase];
  if (here.stale) return t.old(t.age(here.seconds));
  return state.source === 'word' ? `${t.byWord} ${accuracy}` : accuracy;
}
