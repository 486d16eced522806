import type { PairAgreement } from '../../../shared/mock/study-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { showFigure, showShare } from './show-figure.ts';

interface PairTableProps {
  readonly pairs: readonly PairAgreement[];
  readonly nameOf: (person: string) => string;
}

/** Every two people, those who agree least first. */
export function PairTable({ pairs, nameOf }: PairTableProps) {
  const t = useText(classText).figures;
  const kappaOf = ({ report }: PairAgreement): number =>
    report.coefficients['cohen.quadratic']?.value ?? 2;
  const lines = [...pairs].sort((a, b) => kappaOf(a) - kappaOf(b));
  const columns: readonly TableColumn<PairAgreement>[] = [
    {
      key: 'pair',
      header: t.pair,
      width: 160,
      grow: 1,
      text: ({ one, other }) => `${nameOf(one)} · ${nameOf(other)}`,
    },
    {
      key: 'same',
      header: t.same,
      width: 80,
      align: 'end',
      text: ({ report }) => showShare(report.coefficients.percentAgreement?.value ?? null),
    },
    {
      key: 'kappa',
      header: t.kappa,
      width: 90,
      align: 'end',
      text: ({ report }) => showFigure(report.coefficients['cohen.quadratic']?.value),
    },
    {
      key: 'ratings',
      header: t.n,
      width: 80,
      align: 'end',
      text: ({ units }) => String(units),
    },
  ];
  return (
    <div style={{ height: Math.min(lines.length + 2, 11) * 36 }}>
      <DataTable
        label={t.tables.pairs}
        rows={lines}
        columns={columns}
        keyOf={({ one, other }) => `${one} ${other}`}
        nothing={t.noPairs}
      />
    </div>
  );
}
