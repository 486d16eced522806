import { Modal } from 'antd';
import { scoreText } from '../../text/score-text.ts';
import { useText } from '../../text/use-text.ts';

/** The keys of this screen. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(scoreText).sheet;
  const rows: readonly (readonly [string, string])[] = [
    ['J K · ↓ ↑', t.move],
    ['0 – 9', t.answers],
    ['+ −', t.step],
    ['X', t.notApplicable],
    ['⌫', t.takeBack],
    ['N', t.nextMissing],
    ['⇧1 – ⇧5', t.phrase],
    ['F', t.finding],
    ['O', t.note],
    ['P', t.camera],
    ['S', t.timer],
    ['1', t.event],
    ['2', t.opportunity],
    ['M', t.measured],
    ['Esc', t.leave],
    ['Ctrl+Z', t.undo],
    ['?', t.help],
  ];
  return (
    <Modal open title={t.title} footer={null} onCancel={onClose} width={620}>
      <table className="keys-sheet">
        <tbody>
          {rows.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.textFields}</p>
    </Modal>
  );
}
