import { useSession } from '../../app/session.ts';
import { settingsText } from '../../text/settings-text.ts';
import { useText } from '../../text/use-text.ts';
import { Facts } from '../../ui/facts.tsx';

export function AboutSection() {
  const t = useText(settingsText);
  const { installation } = useSession();
  return (
    <section aria-labelledby="settings-about">
      <h2 id="settings-about">{t.about}</h2>
      <Facts
        facts={[
          [t.version, installation.version],
          [t.host, t.hosts[installation.host]],
          [t.dataFolder, installation.dataFolder],
          [t.installation, installation.replica],
          [t.fingerprint, installation.fingerprint],
        ]}
      />
      <p className="settings-hint">{t.fingerprintHint}</p>
    </section>
  );
}
