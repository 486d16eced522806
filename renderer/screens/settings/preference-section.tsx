import { Form, InputNumber, Segmented, Select } from 'antd';
import { useSettings } from '../../app/session.ts';
import { THEMES } from '../../app/theme.ts';
import { useCurrentRound, useRounds } from '../../queries/use-rounds.ts';
import { settingsText } from '../../text/settings-text.ts';
import { useText } from '../../text/use-text.ts';
import { severalText } from '../../text/several-text.ts';
import { RoundRule } from '../../ui/round-rule.tsx';
import { whereText } from '../../text/where-text.ts';

export function PreferenceSection() {
  const t = useText(settingsText);
  const where = useText(whereText);
  const several = useText(severalText);
  const { settings, change } = useSettings();
  const rounds = useRounds() ?? [];
  const round = useCurrentRound();
  return (
    <section aria-labelledby="settings-preferences">
      <h2 id="settings-preferences">{t.preferences}</h2>
      <Form layout="vertical" component="div">
        <Form.Item label={t.theme}>
          <Segmented
            aria-label={t.theme}
            value={settings.theme}
            options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
            onChange={(theme) => void change({ theme })}
          />
        </Form.Item>
        <Form.Item label={t.language}>
          <Segmented<'zh' | 'en'>
            aria-label={t.language}
            value={settings.language}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(language) => void change({ language })}
          />
        </Form.Item>
        <Form.Item label={t.round} htmlFor="settings-round">
          <Select
            id="settings-round"
            value={round?.id ?? null}
            placeholder={t.noRound}
            options={rounds.map((row) => ({ value: row.id, label: row.values.name }))}
            onChange={(id) => void change({ round: id })}
          />
        </Form.Item>
        {round && (
          <Form.Item label={several.rule} htmlFor="settings-round-rule">
            <RoundRule id="settings-round-rule" round={round} />
          </Form.Item>
        )}
        <Form.Item label={t.photoFarMetres} htmlFor="settings-far-metres">
          <InputNumber
            id="settings-far-metres"
            min={10}
            max={100_000}
            step={50}
            value={settings.photoFarMetres}
            onChange={(value) => value && void change({ photoFarMetres: value })}
          />
        </Form.Item>
        <Form.Item label={t.photoFarHours} htmlFor="settings-far-hours">
          <InputNumber
            id="settings-far-hours"
            min={1}
            max={8_760}
            value={settings.photoFarHours}
            onChange={(value) => value && void change({ photoFarHours: value })}
          />
        </Form.Item>
        <Form.Item label={where.limit} htmlFor="settings-place-metres">
          <InputNumber
            id="settings-place-metres"
            min={10}
            max={100_000}
            step={50}
            value={settings.placeFarMetres}
            onChange={(value) => value && void change({ placeFarMetres: value })}
          />
        </Form.Item>
      </Form>
    </section>
  );
}
