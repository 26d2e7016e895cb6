import type { PdfChart } from '../pdf-output.js';
import type { Box, Pen } from '../pen.js';
import type { ValueTexts } from '../value-texts.js';
import { drawAxes, type Plot } from './axes.js';

const DOTS_UP_TO = 40;

/** What is not known interrupts the line. */
function drawSeries(pen: Pen, plot: Plot, series: readonly (number | null)[], colour: string): void {
  let isDrawing = false;
  for (const [index, value] of series.entries()) {
    if (value === null) isDrawing = false;
    else if (isDrawing) pen.document.lineTo(plot.middle(index), plot.y(value));
    else {
      pen.document.moveTo(plot.middle(index), plot.y(value));
      isDrawing = true;
    }
  }
  pen.document.lineWidth(1.6).lineJoin('round').strokeColor(colour).stroke();
  if (series.length > DOTS_UP_TO) return;
  for (const [index, value] of series.entries()) if (value !== null) pen.document.circle(plot.middle(index), plot.y(value), 2.2).fill(colour);
}

export function drawLineChart(pen: Pen, values: ValueTexts, chart: PdfChart, area: Box): void {
  const plot = drawAxes(pen, values, chart, chart.datasets.flatMap((dataset) => dataset.values.filter((value) => value !== null)), area);
  for (const [index, dataset] of chart.datasets.entries()) {
    const series = dataset.values.slice(0, chart.labels.length);
    if (series.some((value) => value !== null)) drawSeries(pen, plot, series, pen.palette.seriesAt(index));
  }
}
