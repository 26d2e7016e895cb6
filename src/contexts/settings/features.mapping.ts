import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../platform/persistence/map-aggregate.js';
import { FeatureSettings, type Overrides } from './features.js';

export const FeatureSettingsMapping = mapAggregate(FeatureSettings, 'settings.features', { overrides: p.json<Overrides>() });
