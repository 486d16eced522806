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
}

/** Panels under tabs; one that was seen keeps what is going on in it while another shows. */
export function TabbedPanels({ label, panels }: TabbedPanelsProps) {
  const id = useId();
  const [chosen, choose] = useState(panels[0]?.key ?? '');
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set([chosen]));
  const show = (key: string): void => {
    choose(key);
    setSeen((before) => new Set([...before, key]));
  };
  return (
    <>
      <TabStrip
        label={label}
        tabs={panels}
        chosen={chosen}
        onChoose={show}
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
