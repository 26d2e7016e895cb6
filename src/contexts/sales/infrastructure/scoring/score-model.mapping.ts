import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../../platform/persistence/map-aggregate.js';
import { ScoreModel } from '../../domain/scoring/score-model.js';
import type { ScoreRules } from '../../domain/scoring/score-rules.js';

export const ScoreModelMapping = mapAggregate(ScoreModel, 'sales.score_models', {
  modelVersion: p.integer(),
  status: p.text(),
  rules: p.json<ScoreRules>(),
  activatedAt: p.datetime(3).nullable(),
  retiredAt: p.datetime(3).nullable(),
});
