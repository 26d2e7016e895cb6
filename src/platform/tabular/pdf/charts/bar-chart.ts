import type { PdfChart } from '../pdf-output.js';
import type { Box, Pen } from '../pen.js';
import type { TextStyle } from '../text-lines.js';
import type { ValueTexts } from '../value-texts.js';
import { drawAxes, type Plot } from './axes.js';

const SHARE_OF_BARS = 0.72;
const WIDEST_GROUP = 90;

/** Sums of what is above zero and of what is below, label by label: how far stacked bars reach. */
function reachesOf({ labels, datasets }: PdfChart): number[] {
  return labels.flatMap((_, index) => {
    const values = datasets.map((dataset) => dataset.values[index] ?? 0);
    return [values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0), values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0)];
  });
}

function bar(pen: Pen, plot: Plot, x: number, width: number, from: number, to: number, colour: string): void {
  const top = Math.min(plot.y(from), plot.y(to));
  pen.fillBox({ x, y: top, width, height: Math.abs(plot.y(from) - plot.y(to)) }, colour);
}

export function drawBarChart(pen: Pen, values: ValueTexts, chart: PdfChart, area: Box): void {
  const { datasets, labels, stacked = false } = chart;
  const all = datasets.flatMap((dataset) => dataset.values.filter((value) => value !== null));
  const plot = drawAxes(pen, values, chart, stacked ? reachesOf(chart) : all, area);
  const group = Math.min(WIDEST_GROUP, plot.step * SHARE_OF_BARS);
  const width = stacked ? group : group / Math.max(1, datasets.length);
  const style: TextStyle = { size: 7, weight: 400, colour: pen.palette.muted };
  for (const index of labels.keys()) {
    const left = plot.middle(index) - group / 2;
    const reached = { above: 0, below: 0 };
    for (const [series, dataset] of datasets.entries()) {
      const value = dataset.values[index] ?? null;
      if (value === null) continue;
      const side = value < 0 ? 'below' : 'above';
      const from = stacked ? reached[side] : 0;
      const x = stacked ? left : left + series * width;
      bar(pen, plot, x, Math.max(0.5, width - (width > 4 ? 1 : 0)), from, from + value, pen.palette.seriesAt(series));
      reached[side] = from + value;
      const text = values.number(value, { decimals: chart.decimals, percent: chart.percent });
      if (!stacked && pen.lines.widthOf(text, style) <= width + 2) pen.text(text, style, x - 2, value < 0 ? plot.y(value) + 1 : plot.y(value) - pen.lineHeight(style), width + 4, 'center');
    }
  }
}
