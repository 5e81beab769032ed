namespace PartnerCloud.Prover.Proofs;

/// <summary>
/// Finds requests that no denial matches: in each denial, one atom must be false. The search finds a request exactly if there is one, because the variables are independent.
/// </summary>
internal static class Search
{
    /// <summary>The requests of the set that no denial matches; null if there are none.</summary>
    public static RequestSet? Escaping(RequestSet requests, IEnumerable<EncodedStatement> denials)
    {
        var open = denials.ToList();
        while (true)
        {
            var (next, choices, settled) = ((EncodedStatement?)null, (List<Constraint>)[], open.Count);
            foreach (var denial in open.ToList())
            {
                if (denial.Atoms.Any(atom => !requests.Allows(atom.Constraint)))
                {
                    open.Remove(denial); // matches none of the requests
                    continue;
                }

                var escapes = denial.Atoms.Select(atom => atom.Constraint.Negated).Where(requests.Allows).ToList();
                if (escapes.Count == 0)
                    return null;
                if (escapes.Count == 1)
                {
                    requests = requests.With(escapes[0]);
                    open.Remove(denial);
                }
                else if (next is null || escapes.Count < choices.Count)
                    (next, choices) = (denial, escapes);
            }

            if (open.Count < settled)
                continue; // the new constraints may settle other denials
            return next is null ? requests : Choose(requests, choices, [.. open.Where(denial => denial != next)]);
        }
    }

    /// <summary>Tries each choice in turn. Requests that an earlier choice has ruled out are not searched again.</summary>
    private static RequestSet? Choose(RequestSet requests, List<Constraint> choices, List<EncodedStatement> others)
    {
        foreach (var choice in choices)
        {
            if (requests.Allows(choice) && Escaping(requests.With(choice), others) is { } found)
                return found;
            if (!requests.Allows(choice.Negated))
                return null;
            requests = requests.With(choice.Negated);
        }

        return null;
    }
}
