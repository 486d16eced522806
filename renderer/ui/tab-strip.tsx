import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import './tab-strip.css';

interface TabStripProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** Id of the element whose content the tabs change. */
  readonly panelId: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs in a line that wraps where it must; the arrow keys, Home and End choose. */
export function TabStrip<Key extends string>(props: TabStripProps<Key>) {
  const { tabs, chosen, onChoose } = props;
  const strip = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ key }) => key === chosen);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : step === undefined
            ? null
            : (at + step + tabs.length) % tabs.length;
    const tab = target === null ? undefined : tabs[target];
    if (tab === undefined || target === null) return;
    event.preventDefault();
    onChoose(tab.key);
    (strip.current?.children[target] as HTMLElement | undefined)?.focus();
  };
  return (
    <div
      ref={strip}
      role="tablist"
      aria-label={props.label}
      className="tab-strip numbers"
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === chosen}
          aria-controls={props.panelId}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
