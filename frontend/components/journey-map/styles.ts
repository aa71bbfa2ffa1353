import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container: map / inline-size;
    color: var(--jl-text);
    font: 14px/20px var(--jl-font);
    font-variant-numeric: tabular-nums;
  }
  .goal {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 8px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--jl-border);
  }
  .goal b {
    font-size: 20px;
    line-height: 28px;
  }
  .goal small,
  .few,
  .none {
    color: var(--jl-text-3);
  }
  small {
    font-size: 12px;
  }
  .scroll {
    overflow-x: auto;
  }
  .board {
    position: relative;
    box-sizing: border-box;
    min-width: calc(var(--_stages) * 192px + 4px);
    padding: 0 12px;
  }
  .stages {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(172px, 1fr);
    gap: 20px;
  }
  h2 {
    margin: 0 0 10px;
    padding: 10px 0 6px;
    border-bottom: 2px solid var(--jl-accent);
    color: var(--jl-text-2);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cards {
    container: column / inline-size;
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding-bottom: 12px;
  }
  .card {
    position: relative;
    box-sizing: border-box;
    padding: 8px 10px 6px;
    background: var(--jl-surface);
    border: 1px solid var(--jl-border);
    border-radius: 6px;
    cursor: pointer;
  }
  .card:hover {
    border-color: var(--jl-border-strong);
  }
  .card[aria-current] {
    border-color: var(--jl-accent);
    box-shadow: inset 0 0 0 1px var(--jl-accent);
  }
  .card:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--jl-accent);
    outline-offset: 1px;
  }
  .card.retired {
    border-style: dashed;
  }
  header {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    min-height: 20px;
  }
  .name {
    flex: 1;
    min-width: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-weight: 600;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .icon {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    margin-top: 1px;
  }
  .channel {
    color: var(--jl-text-2);
  }
  .star {
    color: var(--jl-accent-text);
  }
  .pass {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    margin-top: 4px;
  }
  button {
    margin: 0 -3px;
    padding: 0 3px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  button:hover {
    background: var(--jl-accent-soft);
    color: var(--jl-accent-text);
  }
  b {
    font-weight: 600;
  }
  .entered {
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  .rate {
    color: var(--jl-text-2);
    font-size: 12px;
    white-space: nowrap;
  }
  .rate.few {
    color: var(--jl-text-3);
  }
  .bar {
    height: 4px;
    margin: 2px 0 4px;
    border-radius: 2px;
    background: var(--jl-surface-3);
    overflow: hidden;
  }
  .bar span {
    display: block;
    height: 100%;
    background: var(--jl-accent);
    transition: width var(--jl-motion);
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    min-height: 20px;
    font-size: 12px;
  }
  .mark,
  .score {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    line-height: 20px;
    white-space: nowrap;
  }
  .mark .icon {
    width: 13px;
    height: 13px;
    margin: 0;
  }
  .mark.waiting {
    color: var(--jl-waiting);
  }
  .broken {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin-top: 2px;
    padding-top: 2px;
    border-top: 1px solid var(--jl-border);
    font-size: 12px;
    line-height: 20px;
  }
  .mark.breakpoints {
    flex: 1 0 100%;
    color: var(--jl-broken);
    font-weight: 600;
  }
  .mark.left,
  .part {
    color: var(--jl-text-2);
    white-space: nowrap;
  }
  .score {
    margin-inline-start: auto;
  }
  .metric {
    color: var(--jl-text-2);
  }
  .score.few .metric {
    display: none;
  }
  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--_e);
  }
  .dot.e0 {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--_e);
  }
  .e0 { --_e: var(--jl-exp-none); }
  .e1 { --_e: var(--jl-exp-1); }
  .e2 { --_e: var(--jl-exp-2); }
  .e3 { --_e: var(--jl-exp-3); }
  .e4 { --_e: var(--jl-exp-4); }
  .e5 { --_e: var(--jl-exp-5); }
  .none {
    padding: 8px 2px;
    font-size: 12px;
  }
  .arrows {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .arrow {
    fill: none;
    stroke: var(--jl-exp-none);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .arrow.strong {
    stroke: var(--jl-accent);
    stroke-width: 1.75;
  }
  .tip {
    fill: var(--jl-exp-none);
  }
  .tip.strong {
    fill: var(--jl-accent);
  }
  .feeling {
    position: relative;
    margin: 0 -12px;
    border-top: 1px solid var(--jl-border);
  }
  .feeling > span {
    position: absolute;
    inset-inline-start: 12px;
    top: 6px;
    color: var(--jl-text-2);
    font-size: 12px;
    line-height: 16px;
  }
  .curve {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .middle {
    stroke: var(--jl-border);
  }
  .run {
    fill: none;
    stroke: var(--jl-text-3);
    stroke-width: 1.5;
  }
  .run.few {
    stroke: var(--jl-exp-none);
    stroke-dasharray: 3 4;
  }
  .point circle {
    fill: var(--_e);
    stroke: var(--jl-surface);
    stroke-width: 1.5;
  }
  .point circle.open {
    fill: var(--jl-surface);
    stroke: var(--_e);
  }
  .whisker {
    stroke: var(--_e);
    stroke-width: 1.5;
    opacity: 0.6;
  }
  .point text {
    fill: var(--jl-text-2);
    font-size: 12px;
  }
  .point.e0 text {
    fill: var(--jl-text-3);
  }

  @container column (max-width: 200px) {
    .metric {
      display: none;
    }
  }

  @container map (max-width: 620px) {
    .stages {
      grid-auto-flow: row;
      grid-auto-columns: auto;
      gap: 4px;
    }
    .board {
      min-width: 0;
    }
    .cards {
      gap: 8px;
    }
    .arrows,
    .feeling {
      display: none;
    }
    .now,
    button {
      min-height: 32px;
    }
  }
`;
