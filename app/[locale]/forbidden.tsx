import { Lost } from '#app/_shell/lost.tsx';

export default function Forbidden() {
  return <Lost reason="forbidden" />;
}
