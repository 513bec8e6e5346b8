'use client';

import { useEffect, useRef, useState } from 'react';
import type { StepAdvice } from '#app/[locale]/escalate/[draft]/_form/advice.ts';

/**
 * Says politely what the answer says that somebody is typing: in one sentence, when it has changed, and not at every
 * save. Advice on other answers is read where it stands.
 */
export function AdviceAloud({ advice }: { advice: StepAdvice | null }) {
  const [said, setSaid] = useState('');
  const before = useRef(advice);
  useEffect(() => {
    const name = document.activeElement?.getAttribute('name') ?? '';
    const now = advice?.answers[name]?.say;
    if (now && now !== before.current?.answers[name]?.say) setSaid(now);
    before.current = advice;
  }, [advice]);
  return (
    <div className="vh" role="status">
      {said}
    </div>
  );
}
