using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PartnerCloud.Lambda.Common;

/// <summary>
/// Logs one flat JSON object per line, with time and level under Lambda's names for them. It writes at once. The console logger of .NET
/// writes from another thread, and Lambda freezes the process between invocations, so its last lines would come late or never.
/// </summary>
/// <param name="output">Receives the lines.</param>
/// <param name="time">The clock of the timestamps.</param>
public sealed class JsonLineLoggerProvider(TextWriter output, TimeProvider time) : ILoggerProvider
{
    private readonly Lock gate = new();

    /// <summary>
    /// Logs to the standard output itself. Lambda's runtime support replaces <see cref="Console.Out"/> by a writer that wraps every line,
    /// so log queries could not find the JSON members.
    /// </summary>
    public static JsonLineLoggerProvider ToStandardOutput(TimeProvider time) => new(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }, time);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new JsonLineLogger(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        // the caller owns the writer
    }

    private void Write(LogLevel level, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", time.GetUtcNow());
            json.WriteString("level", NameOf(level));
            foreach (var (name, value) in values.Where(v => v.Value is not null && v.Key != "{OriginalFormat}")) WriteValue(json, JsonNamingPolicy.CamelCase.ConvertName(name), value!);
            json.WriteEndObject();
        }
        var line = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        lock (gate) output.WriteLine(line);
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARN",
        LogLevel.Critical => "FATAL",
        _ => level.ToString().ToUpperInvariant(),
    };

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        if (value is long number) json.WriteNumber(name, number);
        else json.WriteString(name, value.ToString());
    }

    private sealed class JsonLineLogger(JsonLineLoggerProvider provider) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            provider.Write(logLevel, state as IReadOnlyList<KeyValuePair<string, object?>> ?? [new("message", formatter(state, exception))]);
        }
    }
}
