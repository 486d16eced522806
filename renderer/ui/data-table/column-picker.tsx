import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';

interface ColumnPickerProps {
  readonly label: string;
  readonly columns: readonly {
    readonly key: string;
    readonly header: string;
    readonly fixed?: boolean;
  }[];
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
}

/** A button that opens the list of columns to show. */
export function ColumnPicker({ label, columns, hidden, onHide }: ColumnPickerProps) {
  const boxes = columns
    .filter((column) => column.fixed !== true)
    .map(({ key, header }) => (
      <Checkbox
        key={key}
        checked={!hidden.includes(key)}
        onChange={({ target }) =>
          onHide(target.checked ? hidden.filter((one) => one !== key) : [...hidden, key])
        }
      >
        {header}
      </Checkbox>
    ));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div role="group" aria-label={label} className="data-columns">
          {boxes}
        </div>
      }
    >
      <Button icon={<TableOutlined />} aria-haspopup="dialog">
        {label}
      </Button>
    </Popover>
  );
}
