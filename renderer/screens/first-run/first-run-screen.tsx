import { EnvironmentOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Form, Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { SAMPLE_POINT_COUNT } from '../../../resources/sample-city/sample-size.ts';
import { paths } from '../../app/paths.ts';
import { useSettings } from '../../app/session.ts';
import { useFirstRun } from '../../commands/use-first-run.ts';
import { firstRunText } from '../../text/first-run-text.ts';
import { useText } from '../../text/use-text.ts';
import './first-run.css';

/** Name and unit, the language, and two doors; nothing else stands before the work. */
export function FirstRunScreen() {
  const t = useText(firstRunText);
  const { begin, preparing } = useFirstRun();
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = name.trim() === '';
  const enter = async (door: 'register' | 'sample'): Promise<void> => {
    setAsked(true);
    if (missing) return document.getElementById('first-run-name')?.focus();
    navigate(door === 'register' ? paths.importRegister : paths.today);
    await begin({ name, unit }, door);
  };
  return (
    <main className="first-run">
      <header>
        <h1>
          <img src="./icon.svg" alt="" width="44" height="44" /> {t.title}
        </h1>
        <LanguageChoice />
      </header>
      <p className="first-run-lead">{t.lead}</p>
      <Form layout="vertical" component="div">
        <h2>{t.who}</h2>
        <p className="first-run-hint">{t.whoHint}</p>
        <div className="first-run-fields">
          <Form.Item
            label={t.name}
            htmlFor="first-run-name"
            required
            {...(asked && missing ? { validateStatus: 'error', help: t.nameMissing } : {})}
          >
            <Input
              id="first-run-name"
              size="large"
              autoFocus
              maxLength={40}
              autoComplete="name"
              placeholder={t.namePlaceholder}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t.unit} htmlFor="first-run-unit">
            <Input
              id="first-run-unit"
              size="large"
              maxLength={60}
              autoComplete="organization"
              placeholder={t.unitPlaceholder}
              value={unit}
              onChange={(event) => setUnit(event.target.value)}
            />
          </Form.Item>
        </div>
        <h2>{t.begin}</h2>
        <div className="first-run-doors">
          <Door
            icon={<FileExcelOutlined />}
            title={t.importTitle}
            lead={t.importLead}
            busy={preparing}
            onEnter={() => void enter('register')}
          />
          <Door
            icon={<EnvironmentOutlined />}
            title={t.sampleTitle}
            lead={t.sampleLead(SAMPLE_POINT_COUNT)}
            busy={preparing}
            onEnter={() => void enter('sample')}
          />
        </div>
        <p role="status">{preparing ? t.preparing : ''}</p>
      </Form>
    </main>
  );
}

function Door(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly lead: string;
  readonly busy: boolean;
  readonly onEnter: () => void;
}) {
  return (
    <button type="button" className="first-run-door" disabled={props.busy} onClick={props.onEnter}>
      <span aria-hidden>{props.icon}</span>
      <strong>{props.title}</strong>
      <span className="first-run-door-lead">{props.lead}</span>
    </button>
  );
}

function LanguageChoice() {
  const t = useText(firstRunText);
  const { settings, change } = useSettings();
  return (
    <Segmented<'zh' | 'en'>
      aria-label={t.language}
      value={settings.language}
      options={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
      onChange={(language) => void change({ language })}
    />
  );
}
