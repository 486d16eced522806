import type { Fix } from '../../shared/positioning/fix.ts';
import { FIX_LIMITS, judgeFix, UNJUDGED } from '../../shared/positioning/judge-fix.ts';
import type { Following, StopFollowing } from './followed.ts';

/** Follows the system's own location; what it may be made of (satellites, Wi-Fi) it does not tell. */
export function followSystem(location: Geolocation, to: Following): StopFollowing {
  let judged = UNJUDGED;
  to.phase('searching');
  const watch = location.watchPosition(
    (position) => {
      const fix = fixOf(position);
      const { verdict, ...next } = judgeFix(judged, fix, FIX_LIMITS);
      judged = next.judged;
      if (verdict.kind === 'jump') {
        const params = { metres: verdict.metres, seconds: verdict.seconds };
        to.notice({ code: 'position-jump', severity: 'warning', params });
      }
      if (verdict.kind !== 'accepted') return;
      to.phase('fixed');
      to.fix(fix);
    },
    (error) => {
      to.phase('lost');
      const denied = error.code === error.PERMISSION_DENIED;
      const code = denied ? 'position-denied' : 'position-unavailable';
      to.notice({ code, severity: denied ? 'error' : 'warning' });
    },
    { enableHighAccuracy: true, maximumAge: 5_000, timeout: 30_000 },
  );
  return () => location.clearWatch(watch);
}

function fixOf({ coords, timestamp }: GeolocationPosition): Fix {
  return {
    position: { longitude: coords.longitude, latitude: coords.latitude },
    accuracy: coords.accuracy,
    time: timestamp,
    quality: 'autonomous',
    hdop: null,
    satellites: null,
    altitude: coords.altitude,
    speed: coords.speed,
    course: Number.isFinite(coords.heading) ? coords.heading : null,
  };
}
