import { useEffect, useRef } from 'react';
import { amendByKey, giveNotApplicable, takeBack } from '../../../shared/assessing/amend-answer.ts';
import type { Item } from '../../../shared/checklist/checklist.ts';
import { useLocalized } from '../../text/use-text.ts';
import { currentItem, focusField, focusItem } from './focus-item.ts';
import type { ItemRecords } from './item-records.ts';
import type { KeyMeaning } from './read-key.ts';
import { readKey } from './read-key.ts';
import type { VisitTools } from './visit-context.ts';
import { timedActs } from './use-timed-acts.ts';

interface ScoreKeys {
  readonly items: readonly Item[];
  readonly records: ReadonlyMap<string, ItemRecords>;
  readonly missing: readonly string[];
  readonly tools: VisitTools;
  /** False while a dialog stands over the screen. */
  readonly active: boolean;
  readonly onHelp: () => void;
  readonly onNextMissing: (from: string | null) => void;
}

const TEXT = 'input, textarea, select, [contenteditable]';

/** The whole screen by keyboard; in text fields only Escape means something here. */
export function useScoreKeys(keys: ScoreKeys): void {
  const localized = useLocalized();
  const latest = useRef(keys);
  const at = useRef<string | null>(null);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onFocus = (): void => {
      at.current = currentItem() ?? at.current;
    };
    const onKey = (event: KeyboardEvent): void => {
      const { items, missing, active } = latest.current;
      if (!active || event.isComposing || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const code = currentItem() ?? at.current ?? missing[0] ?? items[0]?.code;
      const item = items.find((one) => one.code === code);
      if (item === undefined) return;
      if (event.target instanceof Element && event.target.closest(TEXT) !== null) {
        if (event.key === 'Escape') focusItem(item.code);
        return;
      }
      const meaning = readKey(item.answer, {
        key: event.key,
        code: event.code,
        shift: event.shiftKey,
      });
      if (meaning === null) return;
      // A digit that begins a measured number is typed into the field it has just opened.
      if (meaning.do !== 'measure' || event.key.toLowerCase() === 'm') event.preventDefault();
      if (event.repeat && meaning.do !== 'move') return;
      if (meaning.do === 'move') focusItem(neighbour(items, item.code, meaning.by, currentItem()));
      else if (meaning.do === 'next-missing')
        latest.current.onNextMissing(currentItem() ?? at.current);
      else carryOutKey(latest.current, item, meaning, localized);
    };
    document.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onKey);
    };
  }, [localized]);
}

/** The item before or after; the first key on the screen goes to where one stands, not past it. */
function neighbour(
  items: readonly Item[],
  from: string,
  by: 1 | -1,
  focused: string | null,
): string {
  if (focused === null) return from;
  const index = items.findIndex((item) => item.code === from);
  return items[index + by]?.code ?? from;
}

function carryOutKey(
  { records, tools, onHelp }: ScoreKeys,
  item: Item,
  meaning: Exclude<KeyMeaning, { do: 'move' | 'next-missing' }>,
  localized: ReturnType<typeof useLocalized>,
): void {
  const { code } = item;
  const { acts } = tools;
  switch (meaning.do) {
    case 'help':
      return onHelp();
    case 'camera':
      return tools.openCamera(code, records.get(code)?.findings.at(-1) ?? null);
    case 'finding':
    case 'note':
      return focusField(meaning.do, code);
    case 'measure':
      return focusField('value', code);
    case 'not-applicable':
      return void acts.rate(code, giveNotApplicable);
    case 'take-back':
      return void acts.rate(code, takeBack);
    case 'phrase': {
      const phrase = item.phrases[meaning.index];
      return phrase === undefined ? undefined : void acts.addFinding(code, localized(phrase));
    }
    case 'timer':
    case 'answer':
      return answerByKey(tools, item, records.get(code) ?? null, meaning);
  }
}

function answerByKey(
  tools: VisitTools,
  item: Item,
  records: ItemRecords | null,
  meaning: Extract<KeyMeaning, { do: 'timer' | 'answer' }>,
): void {
  const { code } = item;
  if (item.answer !== 'timed') {
    const amend = meaning.do === 'answer' ? amendByKey(item.answer, meaning.key) : null;
    if (amend !== null) void tools.acts.rate(code, amend);
    return;
  }
  const timed = timedActs(tools);
  const rated = records?.rating?.values.answer?.kind === 'timed';
  if (meaning.do === 'timer') {
    const running = (tools.timers.read(tools.ratingOf(code))?.since ?? null) !== null;
    return running ? timed.stop(code) : timed.run(code);
  }
  if (meaning.key === '1' || meaning.key === '+' || meaning.key === '=')
    timed.count(code, 'events', 1, rated);
  else if (meaning.key === '2') timed.count(code, 'opportunities', 1, rated);
  else if (meaning.key === '-') timed.count(code, 'events', -1, rated);
}
