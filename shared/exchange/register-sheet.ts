import type { Cell } from '../workbook/sheet-grid.ts';
import type { ColumnLayout, SheetLayout } from '../workbook/workbook-layout.ts';
import type { PointRow } from './match-existing.ts';
import type { RegisterField } from './register-field.ts';
import type { ResolveSiteType } from './register-plan.ts';

type Point = PointRow['values'];

interface RegisterColumn extends ColumnLayout {
  readonly field: RegisterField | null;
}

const text = (field: RegisterField | null, header: string, width: number): RegisterColumn => ({
  field,
  header,
  width,
  kind: 'text',
});

/** The columns of a 点位台账 in their usual order (domain practice §3.2). */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { field: null, header: '序号', width: 6, kind: 'number' },
  { field: 'code', header: '点位编号', width: 12, kind: 'code' },
  text('siteType', '点位类型', 14),
  text('name', '点位名称', 24),
  text('district', '区', 10),
  text('subdistrict', '街道(乡镇)', 14),
  text('community', '社区(村)', 14),
  text('address', '详细地址', 28),
  text('stretch', '考察起止/路段长度', 18),
  text('industryUnit', '主管(行业)单位', 18),
  text('territorialUnit', '属地责任单位', 20),
  text('contact', '责任人', 10),
  { field: 'phone', header: '联系电话', width: 14, kind: 'code' },
  text('leader', '包保市级领导', 14),
  text('leaderArea', '包保区编号', 12),
  { field: 'longitude', header: '经度', width: 13, kind: 'position' },
  { field: 'latitude', header: '纬度', width: 13, kind: 'position' },
  text('datum', '坐标系', 9),
  text('declared', '是否申报点位', 12),
  text('status', '状态', 8),
  text('remarks', '备注', 24),
];

/**
 * The register of these points as a sheet (rule R23), removed ones left out: positions in the datum they
 * came in, so that importing it plans no change.
 */
export function registerSheet(
  points: readonly PointRow[],
  resolveSiteType: ResolveSiteType,
): SheetLayout {
  const kept = points.filter((point) => point.values.removed !== true);
  return {
    name: '点位表',
    state: 'visible',
    columns: REGISTER_COLUMNS.map(({ field: _, ...layout }) => layout),
    header: true,
    rows: kept.map(({ values }, index) =>
      REGISTER_COLUMNS.map(({ field }) =>
        field === null ? index + 1 : cellOf(values, field, resolveSiteType),
      ),
    ),
  };
}

function cellOf(point: Point, field: RegisterField, resolveSiteType: ResolveSiteType): Cell {
  switch (field) {
    case 'siteType':
      return typeCell(point, resolveSiteType);
    case 'longitude':
    case 'latitude':
    case 'datum':
      return point.position?.source[field] ?? null;
    case 'coordinates':
      return null;
    case 'declared':
      return declaredCell(point.declared);
    default:
      return point[field] === undefined || point[field] === '' ? null : point[field];
  }
}

/** The name the register gave the type, where it still means that type; else the type's code. */
function typeCell({ typeName = '', siteType }: Point, resolveSiteType: ResolveSiteType): Cell {
  if (typeName !== '' && resolveSiteType(typeName) === siteType) return typeName;
  return siteType ?? null;
}

function declaredCell(declared: boolean | null | undefined): Cell {
  if (declared === undefined || declared === null) return null;
  return declared ? '是' : '否';
}
