import type { PdfChart } from '../pdf-output.js';
import type { Box, Pen } from '../pen.js';
import type { TextStyle } from '../text-lines.js';
import type { ValueTexts } from '../value-texts.js';
import { type Scale, scaleFor } from './scale.js';

const LABELS_HEIGHT = 18;
const MOST_OF_A_LABEL = 90;

/** Where values of a chart are to be drawn. */
export interface Plot {
  readonly box: Box;
  readonly scale: Scale;
  /** The height on the page at which a value is. */
  y(value: number): number;
  /** The middle of the place that a label has. */
  middle(index: number): number;
  readonly step: number;
}

/** Lines for the scale and the labels below, as many of them as have room; gives the place that is left for what they measure. */
export function drawAxes(pen: Pen, values: ValueTexts, chart: PdfChart, measured: readonly number[], area: Box): Plot {
  const style: TextStyle = { size: 7.5, weight: 400, colour: pen.palette.muted };
  const scale = scaleFor(measured);
  const tickTexts = scale.ticks.map((tick) => values.number(tick, { decimals: chart.percent ? undefined : scale.decimals, percent: chart.percent }));
  const left = Math.max(...tickTexts.map((text) => pen.lines.widthOf(text, style))) + 6;
  const box: Box = { x: area.x + left, y: area.y + 4, width: area.width - left, height: area.height - LABELS_HEIGHT - 4 };
  const y = (value: number) => box.y + box.height * (1 - scale.share(value));
  for (const [index, tick] of scale.ticks.entries()) {
    pen.rule(box.x, y(tick), box.width, tick === 0 ? pen.palette.muted : pen.palette.line, tick === 0 ? 0.8 : 0.4);
    pen.text(tickTexts[index]!, style, area.x, y(tick) - pen.lineHeight(style) / 2, left - 6, 'right');
  }
  const step = box.width / Math.max(1, chart.labels.length);
  const middle = (index: number) => box.x + step * (index + 0.5);
  const widest = Math.min(MOST_OF_A_LABEL, Math.max(0, ...chart.labels.map((label) => pen.lines.widthOf(label, style))));
  const every = Math.max(1, Math.ceil((widest + 6) / Math.max(1, step)));
  const isReadable = every * step >= 24;
  for (const [index, label] of chart.labels.entries()) {
    if (index % every !== 0 || !isReadable) continue;
    const room = step * every - 4;
    pen.text(pen.lines.fit(label, style, Math.max(room, 20)), style, middle(index) - room / 2, box.y + box.height + 4, room, 'center');
  }
  return { box, scale, y, middle, step };
}
