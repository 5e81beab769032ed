using System.Globalization;
using System.Text.Json;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>
/// Tries many mutated inputs. Each case follows from the seed and its number, so that it can be played again; one that fails is cut down first.
/// PARTNERCLOUD_FUZZ_CASES says how many there are altogether, PARTNERCLOUD_FUZZ_SEED which.
/// </summary>
internal static class Fuzz
{
    private const int UsualCases = 5_000;
    private const int MostCuts = 1_000;

    /// <summary>A hang is a failure; nothing here takes near as long.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    public static int Seed { get; } = Number("PARTNERCLOUD_FUZZ_SEED", 1);

    /// <summary>Tries a share of all cases.</summary>
    /// <param name="percent">The share.</param>
    /// <param name="make">Makes an input.</param>
    /// <param name="problemOf">What is wrong with how an input was taken; null if nothing is.</param>
    public static async Task TryAsync(int percent, Func<Mutator, string> make, Func<string, Task<string?>> problemOf)
    {
        var cases = Number("PARTNERCLOUD_FUZZ_CASES", UsualCases) * percent / 100;
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
            return await Task.Run(() => problemOf(input)).WaitAsync(Hang);
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

    /// <summary>Leaves out what is not needed to fail: halves first, single characters at last.</summary>
    private static async Task<string> CutAsync(string input, Func<string, Task<string?>> problemOf)
    {
        var tries = 0;
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Length && tries++ < MostCuts;)
            {
                var shorter = input.Remove(at, length);
                if (await ProblemAsync(problemOf, shorter) is not null) input = shorter;
                else at += length;
            }
        }
        return input;
    }

    private static string Shown(string input) => JsonSerializer.Serialize(input) is var text && text.Length <= 4_000 ? text : text[..4_000] + "...";

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
