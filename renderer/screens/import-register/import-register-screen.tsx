import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useImportRegister } from '../../commands/use-import-register.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { ChooseFile } from './choose-file.tsx';
import { FinishedImport } from './finished-import.tsx';
import './import-register.css';
import { PlanView } from './plan-view.tsx';
import { ReadingFile } from './reading-file.tsx';

/** A register file on its way in: chosen, read, planned, carried out; nothing is written before the last. */
export function ImportRegisterScreen() {
  const t = useText(importRegisterText);
  const [, go] = useLocation();
  const work = useImportRegister();
  const { stage } = work;
  if (stage.at === 'planned')
    return (
      <PlanView
        key={stage.register.key}
        register={stage.register}
        onApply={work.apply}
        onOther={work.startOver}
      />
    );
  return (
    <Page
      title={t.title}
      actions={
        <Button icon={<ArrowLeftOutlined />} onClick={() => go(paths.points)}>
          {t.back}
        </Button>
      }
    >
      {stage.at === 'choosing' && <ChooseFile refused={stage.refused} onFile={work.read} />}
      {stage.at === 'reading' && <ReadingFile file={stage.file} onCancel={work.startOver} />}
      {stage.at === 'done' && <FinishedImport outcome={stage.outcome} onOther={work.startOver} />}
    </Page>
  );
}
