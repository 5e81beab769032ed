using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>How a function may refuse an input: by the one error that lists every reason, in words that can be shown to anybody.</summary>
internal static class Refusals
{
    private const int Longest = 10_000;

    /// <summary>What is wrong with an answer; null for a good refusal, and for no refusal.</summary>
    public static string? Problem(FunctionAnswer answer)
    {
        if (answer.FunctionError is null) return null;
        var error = JsonNode.Parse(answer.Payload)!;
        var (type, message) = ((string)error["errorType"]!, (string)error["errorMessage"]!);
        return type != "RequestRefusedException" ? $"It fails with {type}: {message}"
            : message.Length > Longest ? $"The refusal has {message.Length} characters."
            : message.Contains("   at ", StringComparison.Ordinal) ? $"The refusal has a stack trace: {message}"
            : Unreadable(message);
    }

    /// <summary>What is wrong with words that are shown to people; null if they can be shown as they are.</summary>
    public static string? Unreadable(string words) => words.Any(IsUnreadable) ? $"This cannot be shown: {words}" : null;

    private static bool IsUnreadable(char character) => (char.IsControl(character) && character != '\n') || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
