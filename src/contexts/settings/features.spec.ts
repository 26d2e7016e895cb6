import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../kernel/aggregate-root.js';
import { FeatureToggled } from './features.events.js';
import { FeatureSettings, isOn } from './features.js';

describe('deciding features', () => {
  it('announces those that are on and were off, or the other way round, and no other', () => {
    const settings = FeatureSettings.untouched('a-tenant');
    settings.decide({ telephony: true, imports: true, exports: false }, 'starter');
    expect(takeEvents(settings)).toEqual([new FeatureToggled('exports', false), new FeatureToggled('telephony', true)]);
    settings.decide({ exports: false, telephony: true, imports: true }, 'starter');
    expect(takeEvents(settings)).toEqual([]);
    settings.decide({}, 'starter');
    expect(takeEvents(settings)).toEqual([new FeatureToggled('exports', true), new FeatureToggled('telephony', false)]);
  });

  it('goes before the plan, which holds otherwise', () => {
    expect([isOn('sequences', 'starter', {}), isOn('sequences', 'enterprise', {}), isOn('sequences', 'starter', { sequences: true }), isOn('sequences', 'enterprise', { sequences: false })]).toEqual([false, true, true, false]);
  });
});
