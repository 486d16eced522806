import type { ReactNode } from 'react';
import './page.css';

interface PageProps {
  readonly title: ReactNode;
  /** One line under the title: counts, place, round. */
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  /** Fill the height; the children scroll by themselves (tables, maps). */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** A screen's frame: title, actions at the right, content. */
export function Page({ title, subtitle, actions, fill, children }: PageProps) {
  return (
    <section className={fill ? 'page page-fill' : 'page'}>
      <header className="page-header">
        <div className="page-heading">
          <h1>{title}</h1>
          {subtitle !== undefined && <p className="numbers">{subtitle}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      <div className="page-body">{children}</div>
    </section>
  );
}
