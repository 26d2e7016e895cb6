import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { NoDraft } from './score-model.errors.js';
import { ScoreModelActivated, ScoreModelDrafted } from './score-model.events.js';
import { ScoreModel, type ScoreModelId } from './score-model.js';
import { DEFAULT_RULES, type ScoreRules } from './score-rules.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const id = () => newId<'ScoreModel'>() as ScoreModelId;
const rules = (wishes: Partial<ScoreRules> = {}): ScoreRules => ({ ...DEFAULT_RULES, ...wishes });
const refused = (wishes: object) => {
  try {
    ScoreModel.draft(id(), 2, rules(wishes as Partial<ScoreRules>));
    return [];
  } catch (error) {
    return (error as NoDraft).errors?.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('a scoring model', () => {
  it('is there from the beginning', () => {
    const model = ScoreModel.first(id(), NOW);
    expect(model).toMatchObject({ isActive: true, modelVersion: 1, currentRules: DEFAULT_RULES, activatedAt: NOW });
    expect(() => ScoreModel.draft(id(), 2, DEFAULT_RULES)).not.toThrow();
  });

  it('is changed as long as it is a draft, and announces what is different', () => {
    const draft = ScoreModel.draft(id(), 2, rules());
    draft.revise(rules());
    draft.revise(rules({ base: 7 }));
    expect(takeEvents(draft)).toEqual([new ScoreModelDrafted(draft.id, 2), new ScoreModelDrafted(draft.id, 2)]);
    expect(draft.currentRules.base).toBe(7);
  });

  it('takes the place of the one before, and neither is changed from then on', () => {
    const [first, draft] = [ScoreModel.first(id(), NOW), ScoreModel.draft(id(), 2, rules())];
    takeEvents(draft);
    draft.activate(first, NOW);
    expect(takeEvents(draft)).toEqual([new ScoreModelActivated(draft.id, 2)]);
    expect([draft, first]).toMatchObject([{ status: 'ACTIVE', activatedAt: NOW }, { status: 'RETIRED', retiredAt: NOW }]);
    for (const model of [first, draft]) {
      expect(() => model.revise(rules({ base: 1 }))).toThrow(expect.objectContaining({ code: 'score_model_not_draft' }));
      expect(() => model.activate(first, NOW)).toThrow(expect.objectContaining({ code: 'score_model_not_draft' }));
    }
  });

  it.each([
    ['sizes that do not ascend', { sizes: [{ from: 10, points: 1 }, { from: 10, points: 2 }] }, '/sizes/1/from not_ascending'],
    ['a title without words', { titles: [{ words: [' - '], points: 1 }] }, '/titles/0/words/0 without_words'],
    ['a field that is none', { completeness: { hobbies: 1 } }, '/completeness/hobbies unknown_value'],
    ['points that are not whole', { completeness: { phone: 1.5 } }, '/completeness/phone invalid_points'],
    ['more points than there are', { industries: { points: { it: 101 }, others: 0 } }, '/industries/points/it invalid_points'],
    ['a kind twice', { engagement: [{ kind: 'CALL', points: 1, halfLifeDays: 1, most: 1 }, { kind: 'CALL', points: 2, halfLifeDays: 1, most: 1 }] }, '/engagement/1/kind repeated'],
    ['a kind that is none', { engagement: [{ kind: 'DREAM', points: 1, halfLifeDays: 1, most: 1 }] }, '/engagement/0/kind unknown_value'],
    ['grades that do not descend', { grades: { A: 50, B: 50, C: 40, D: 30, E: 20 } }, '/grades/B not_descending'],
  ])('refuses %s', (_what, wishes, fault) => {
    expect(refused(wishes)).toContain(fault);
  });
});
