import { App as AntApp, Button, ConfigProvider, Result, Spin } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { connectHost } from '../host/connect-host.ts';
import { NoticeProvider } from '../ui/notice-provider.tsx';
import { LanguageContext } from '../text/use-text.ts';
import { startText } from '../text/start-text.ts';
import { boot } from './boot.ts';
import type { Booted } from './boot.ts';
import { KeepScreen } from './keep-screen.tsx';
import { Routes } from './routes.tsx';
import { SessionContext, SettingsContext } from './session.ts';
import { ANT_THEMES } from './theme.ts';
import { useKeptSettings } from './use-kept-settings.ts';

type Start =
  | { readonly at: 'starting' }
  | { readonly at: 'failed'; readonly code: string }
  | { readonly at: 'ready'; readonly booted: Booted };

export function App() {
  const [start, setStart] = useState<Start>({ at: 'starting' });
  useEffect(() => {
    let stale = false;
    void boot(connectHost()).then((result) => {
      if (stale) return;
      setStart(
        result.ok ? { at: 'ready', booted: result.value } : { at: 'failed', code: result.error },
      );
    });
    return () => {
      stale = true;
    };
  }, []);
  if (start.at === 'starting') return <Spin fullscreen description={startText.zh.starting} />;
  if (start.at === 'failed') return <FailedStart code={start.code} />;
  return <Ready booted={start.booted} />;
}

function FailedStart({ code }: { readonly code: string }) {
  const { zh, en } = startText;
  return (
    <Result
      status="error"
      title={`${zh.failed} · ${en.failed}`}
      subTitle={
        <>
          <p>{zh.failedWhy(code)}</p>
          <p lang="en">{en.failedWhy(code)}</p>
        </>
      }
      extra={
        <Button type="primary" size="large" onClick={() => location.reload()}>
          {`${zh.retry} · ${en.retry}`}
        </Button>
      }
    />
  );
}

function Ready({ booted }: { readonly booted: Booted }) {
  const { session } = booted;
  const { handle, unkept } = useKeptSettings(session.host, booted.settings);
  const { settings } = handle;
  useEffect(() => {
    document.documentElement.dataset['theme'] = settings.theme;
    document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
  }, [settings.theme, settings.language]);
  return (
    <SessionContext value={session}>
      <SettingsContext value={handle}>
        <LanguageContext value={settings.language}>
          <ConfigProvider
            locale={settings.language === 'zh' ? zhCN : enUS}
            theme={ANT_THEMES[settings.theme]}
            button={{ autoInsertSpace: false }}
          >
            <AntApp component={false}>
              <NoticeProvider>
                <KeepScreen of="window">
                  <Routes restored={booted.restored} unkept={unkept} />
                </KeepScreen>
              </NoticeProvider>
            </AntApp>
          </ConfigProvider>
        </LanguageContext>
      </SettingsContext>
    </SessionContext>
  );
}
