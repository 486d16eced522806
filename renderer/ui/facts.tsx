import type { ReactNode } from 'react';
import './facts.css';

type Fact = readonly [name: string, value: ReactNode];

/** A short list of names and values; a value not known yet shows a dash. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts numbers">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
