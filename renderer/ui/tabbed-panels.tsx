import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { TabStrip } from './tab-strip.tsx';

interface TabbedPanelsProps {
  readonly label: string;
  readonly panels: readonly {
    readonly key: string;
    readonly label: string;
    readonly content: ReactNode;
  }[];
  /** The panel shown, where something else than the tabs chooses it too. */
  readonly chosen?: string;
  readonly onChoose?: (key: string) => void;
}

/** Panels under tabs; one that was seen keeps what is going on in it while another shows. */
export function TabbedPanels({ label, panels, chosen: told, onChoose }: TabbedPanelsProps) {
  const id = useId();
  const [own, setOwn] = useState(panels[0]?.key ?? '');
  const chosen = told ?? own;
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set());
  if (!seen.has(chosen)) setSeen(new Set([...seen, chosen]));
  return (
    <>
      <TabStrip
        label={label}
        tabs={panels}
        chosen={chosen}
        onChoose={onChoose ?? setOwn}
        panelId={`${id}-${chosen}`}
      />
      {panels
        .filter(({ key }) => seen.has(key))
        .map(({ key, label: name, content }) => (
          <div
            key={key}
            id={`${id}-${key}`}
            role="tabpanel"
            aria-label={name}
            hidden={key !== chosen}
          >
            {content}
          </div>
        ))}
    </>
  );
}
