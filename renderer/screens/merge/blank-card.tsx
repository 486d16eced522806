import { FormOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { isOfRound } from '../../../shared/assessing/points-of-round.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useWriteBlank } from '../../commands/use-write-blank.ts';
import { usePoints } from '../../queries/use-points.ts';
import { blankText } from '../../text/blank-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';

/** A workbook to be filled in with Excel or WPS by people without Dianwei: for all points of a round or those of one 街道. */
export function BlankCard({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(blankText);
  const wordingOf = useNoticeText();
  const { state, write } = useWriteBlank();
  const [street, setStreet] = useState<string | null>(null);
  const all = (usePoints() ?? []).filter((point) => isOfRound(point, round.values));
  const streets = new Set(all.map(({ values }) => values.subdistrict ?? ''));
  const points = all.filter(({ values }) => street === null || values.subdistrict === street);
  const busy = state.at === 'writing';
  return (
    <section className="merge-card" aria-labelledby="blank-title">
      <h2 id="blank-title">{t.title}</h2>
      <p className="merge-hint">{t.why}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t.street} htmlFor="blank-street">
          <Select
            id="blank-street"
            value={street}
            disabled={busy}
            options={[
              { value: null, label: t.everywhere },
              ...[...streets].sort().map((value) => ({ value, label: value || t.noStreet })),
            ]}
            onChange={setStreet}
          />
        </Form.Item>
      </Form>
      <p className="numbers">{t.points(points.length)}</p>
      {state.at === 'failed' && <Alert type="error" showIcon title={wordingOf(state.notice)} />}
      {state.at === 'done' && (
        <Alert type="success" showIcon title={t.done(state.fileName)} role="status" />
      )}
      <Button
        icon={<FormOutlined aria-hidden />}
        loading={busy}
        disabled={points.length === 0}
        onClick={() => void write(round, points, street)}
      >
        {t.write}
      </Button>
    </section>
  );
}
