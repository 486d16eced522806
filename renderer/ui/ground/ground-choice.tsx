import { useId, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { mapText } from '../../text/map-text.ts';
import { useText } from '../../text/use-text.ts';
import './ground-choice.css';
import { GroundList } from './ground-list.tsx';
import type { Ground } from './use-ground.ts';

interface GroundChoiceProps {
  readonly ground: Ground;
  readonly sample: boolean;
}

/** Which layers lie under the points; open until Escape, or until the focus goes elsewhere. */
export function GroundChoice({ ground, sample }: GroundChoiceProps) {
  const t = useText(mapText);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const close = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div onBlur={leave} onKeyDown={close}>
      <button
        ref={button}
        type="button"
        className="ground-choice"
        title={t.layers}
        aria-label={t.layers}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((now) => !now)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M10 3 2.5 7 10 11l7.5-4z" />
          <path d="m3.5 10.5 6.5 3.5 6.5-3.5M3.5 13.5 10 17l6.5-3.5" />
        </svg>
      </button>
      {/* A click between its choices keeps the focus in it, and so keeps it open. */}
      <section id={id} className="ground-panel" aria-label={t.layers} tabIndex={-1} hidden={!open}>
        {open && <GroundList ground={ground} sample={sample} />}
      </section>
    </div>
  );
}
