import { isMockRound } from '../../shared/mock/real-survey.ts';
import { useCurrentRound } from '../queries/use-rounds.ts';
import { mockText } from '../text/mock-text.ts';
import { useText } from '../text/use-text.ts';

/** Over every screen while the current round is a mock evaluation. */
export function MockBanner() {
  const t = useText(mockText);
  const round = useCurrentRound();
  if (!round || !isMockRound(round)) return null;
  return (
    <aside className="mock-banner" aria-label={t.banner}>
      <strong>{t.banner}</strong>
      <span>{round.values.name}</span>
      <span>{t.bannerWhy}</span>
    </aside>
  );
}
