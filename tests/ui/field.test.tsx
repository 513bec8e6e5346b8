import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Radios } from '#ui/choice.tsx';
import { DateParts } from '#ui/date-parts.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Meter } from '#ui/meter.tsx';
import { TextField } from '#ui/text-field.tsx';

const error = { error: 'Enter the section', errorPrefix: 'Error:' };

describe('a field', () => {
  it('ties label, hint, error and limit to its control, in the order in which they are read', () => {
    const html = renderToStaticMarkup(
      <TextField id="section" name="section" label="Section" hint="As printed" limit="Up to 300" {...error} />,
    );
    expect(html).toContain('<label class="label" for="section">');
    expect(html).toContain('aria-describedby="section-hint section-error section-limit"');
    expect(html).toContain('aria-invalid="true"');
    const places = ['for="section"', 'section-hint"', 'section-error"', '<input'].map((part) => html.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('without hint and error describes nothing', () => {
    const html = renderToStaticMarkup(<TextField id="title" name="title" label="Title" defaultValue="=1+1" />);
    expect(html).not.toContain('aria-');
    expect(html).toContain('value="=1+1"');
  });
});

describe('a date', () => {
  it('frames only the part that is wrong', () => {
    const html = renderToStaticMarkup(
      <DateParts
        id="agreed"
        label="When was it agreed?"
        {...error}
        parts={[
          { part: 'day', label: 'Day', name: 'agreed.day', defaultValue: '18' },
          { part: 'year', label: 'Year', name: 'agreed.year', wrong: true },
        ]}
      />,
    );
    expect(html.match(/aria-invalid/g)).toHaveLength(1);
    expect(html).toMatch(/id="agreed-year"[^>]*aria-invalid|aria-invalid[^>]*id="agreed-year"/);
  });
});

describe('radios', () => {
  it('let an error lead to the first of them and choose what was chosen', () => {
    const html = renderToStaticMarkup(
      <Radios
        id="condition"
        name="condition"
        label="Condition"
        defaultValue="b"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />,
    );
    expect(html).toMatch(/<input[^>]*id="condition"[^>]*value="a"/);
    expect(html).toMatch(/<input[^>]*id="condition-b"[^>]*checked=""[^>]*value="b"/);
  });
});

describe('the error summary', () => {
  it('is an alert whose links lead to the controls', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary title="One answer needs attention" errors={[{ target: 'section', text: 'Enter the section' }]} />,
    );
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#section">Enter the section</a>');
  });

  it('is not there without errors', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="None" errors={[]} />)).toBe('');
  });
});

describe('a meter', () => {
  it.each([
    [0, 14, 0],
    [13, 14, 6],
    [14, 14, 7],
    [6, 6, 6],
    [2, 6, 2],
  ])('of %i in %i fills %i bars: only all of it the last one', (value, of, full) => {
    const html = renderToStaticMarkup(
      <Meter value={value} of={of}>
        {value}
      </Meter>,
    );
    expect(html.match(/class="on"/g) ?? []).toHaveLength(full);
  });
});
