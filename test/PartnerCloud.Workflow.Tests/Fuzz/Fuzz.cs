using System.Globalization;
using System.Text.Json;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>
/// Tries many mutated inputs. The seed and the number of a case determine its input, so that a case can be repeated. A failing input is shortened first.
/// PARTNERCLOUD_FUZZ_CASES sets the number of all cases, PARTNERCLOUD_FUZZ_SEED the seed.
/// </summary>
internal static class Fuzz
{
    private const int DefaultCases = 5_000;
    private const int MaxCuts = 1_000;

    /// <summary>A case that takes longer fails. No good case takes nearly as long.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    public static int Seed { get; } = Number("PARTNERCLOUD_FUZZ_SEED", 1);

    /// <summary>Tries a share of all cases. Fails the test with the first problem.</summary>
    /// <param name="percent">The share of all cases.</param>
    /// <param name="make">Creates an input.</param>
    /// <param name="problemOf">Handles an input, and returns a problem or null.</param>
    public static async Task TryAsync(int percent, Func<Mutator, string> make, Func<string, Task<string?>> problemOf)
    {
        var cases = Number("PARTNERCLOUD_FUZZ_CASES", DefaultCases) * percent / 100;
        for (var number = 0; number < cases; number++)
        {
            var input = make(new Mutator(new Random(unchecked((Seed * 1_000_003) + number))));
            if (await ProblemAsync(problemOf, input) is not { } problem) continue;
            var small = await CutAsync(input, problemOf);
            Assert.Fail($"PARTNERCLOUD_FUZZ_SEED={Seed}, case {number}: {await ProblemAsync(problemOf, small) ?? problem}\nInput, as a JSON string: {Shown(small)}");
        }
    }

    private static async Task<string?> ProblemAsync(Func<string, Task<string?>> problemOf, string input)
    {
        try
        {
            return await Task.Run(() => problemOf(input)).WaitAsync(Timeout);
        }
        catch (TimeoutException)
        {
            return "It hangs.";
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return $"It throws {failure}";
        }
    }

    /// <summary>Removes the parts that are not needed to fail: halves first, single characters last.</summary>
    private static async Task<string> CutAsync(string input, Func<string, Task<string?>> problemOf)
    {
        var tries = 0;
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Length && tries++ < MaxCuts;)
            {
                var shorter = input.Remove(at, length);
                if (await ProblemAsync(problemOf, shorter) is not null) input = shorter;
                else at += length;
            }
        }
        return input;
    }

    private static string Shown(string input) => JsonSerializer.Serialize(input) is var text && text.Length <= 4_000 ? text : text[..4_000] + "...";

    private static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
