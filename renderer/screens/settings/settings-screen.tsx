import { Page } from '../../ui/page.tsx';
import { settingsText } from '../../text/settings-text.ts';
import { useText } from '../../text/use-text.ts';
import { AboutSection } from './about-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { PreferenceSection } from './preference-section.tsx';
import { SampleSection } from './sample-section.tsx';
import './settings.css';
import { StorageSection } from './storage-section.tsx';
import { TrustSection } from './trust-section.tsx';

export function SettingsScreen() {
  const t = useText(settingsText);
  return (
    <Page title={t.title}>
      <div className="settings-sections">
        <IdentitySection />
        <PreferenceSection />
        <TrustSection />
        <StorageSection />
        <AboutSection />
        <SampleSection />
      </div>
    </Page>
  );
}
