import type { PointFields } from '../../../shared/records/fields.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { pointFieldsText, pointText } from '../../text/point-text.ts';
import { useText } from '../../text/use-text.ts';
import { showValue } from '../../ui/show-value.ts';
import { useTypeName } from '../../ui/use-type-name.ts';

type Field = Exclude<keyof PointFields, 'position' | 'removed' | 'name' | 'invented' | 'desk'>;

const GROUPS: readonly {
  readonly title: 'place' | 'units' | 'register';
  readonly fields: readonly Field[];
}[] = [
  { title: 'place', fields: ['district', 'subdistrict', 'community', 'address', 'stretch'] },
  {
    title: 'units',
    fields: ['industryUnit', 'territorialUnit', 'contact', 'phone', 'leader', 'leaderArea'],
  },
  {
    title: 'register',
    fields: ['code', 'siteType', 'typeName', 'declared', 'status', 'remarks'],
  },
];

/** The register's fields in three groups; a field it left blank is shown as blank, not hidden. */
export function PointFacts({ point }: { readonly point: RecordRow<'point'> }) {
  const t = useText(pointText);
  const fields = useText(pointFieldsText);
  const typeName = useTypeName();
  return (
    <div className="point-facts">
      {GROUPS.map((group) => (
        <section key={group.title} aria-labelledby={`point-${group.title}`}>
          <h2 id={`point-${group.title}`}>{t[group.title]}</h2>
          <dl className="numbers">
            {group.fields.map((field) => {
              const value = point.values[field];
              const blank = value === undefined || value === null || value === '';
              return (
                <div key={field}>
                  <dt>{fields[field]}</dt>
                  <dd className={blank ? 'point-blank' : undefined}>
                    {blank ? '—' : showValue(value, t, field === 'siteType' ? typeName : String)}
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}
