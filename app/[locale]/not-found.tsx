import { Lost } from '#app/_shell/lost.tsx';

export default function NotFound() {
  return <Lost reason="notFound" />;
}
