using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>A call of an intrinsic function.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Arguments">The values of the arguments.</param>
/// <param name="RawTemplate">The first argument with its escapes, if it is a literal string.</param>
/// <param name="Random">The source of randomness.</param>
internal sealed record IntrinsicCall(string Name, IReadOnlyList<JsonNode?> Arguments, string? RawTemplate, RandomSource Random)
{
    public string Text(int index) => Json.IsString(Arguments[index])
        ? Arguments[index]!.GetValue<string>()
        : throw Failure($"argument {index + 1} must be a string");

    public JsonArray Array(int index) => Arguments[index] as JsonArray ?? throw Failure($"argument {index + 1} must be an array");

    public JsonObject Object(int index) => Arguments[index] as JsonObject ?? throw Failure($"argument {index + 1} must be an object");

    /// <summary>A 32-bit integer argument. As in AWS, fractions are rounded, and halves go up: -0.5 is 0.</summary>
    public int Integer(int index)
    {
        if (!Json.TryNumber(Arguments[index], out var number))
            throw Failure($"argument {index + 1} must be a number");
        var whole = Math.Floor(number);
        var rounded = number - whole < 0.5m ? whole : whole + 1;
        return rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : throw Failure($"argument {index + 1} does not fit into 32 bits");
    }

    public StateFailureException Failure(string what) => new(ErrorNames.IntrinsicFailure, $"The function {Name} failed: {what}.");
}
