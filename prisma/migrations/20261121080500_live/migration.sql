-- By hand: what Prisma has no word for.

-- Whatever happens to a case is told to every instance as it is committed (docs/decisions/017): ids and codes, never a
-- text. Whoever loads cases in great numbers sets desk.quiet to 'on' for the transaction.
CREATE FUNCTION tell_case_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('desk.quiet', true) IS DISTINCT FROM 'on' THEN
    PERFORM pg_notify('case_changed', json_build_object(
      'event', NEW.id,
      'escalation', NEW.escalation_id,
      'organization', (SELECT organization_id FROM escalations WHERE id = NEW.escalation_id),
      'version', NEW.version,
      'kind', NEW.kind)::text);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER case_events_told AFTER INSERT ON case_events FOR EACH ROW EXECUTE FUNCTION tell_case_changed();
