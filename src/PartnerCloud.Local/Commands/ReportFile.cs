namespace PartnerCloud.Local.Commands;

/// <summary>The file that a report goes to.</summary>
internal static class ReportFile
{
    /// <summary>Checks before the work that the report can be written after it. Leaves no new file.</summary>
    /// <exception cref="CommandFailedException">The file cannot be written.</exception>
    public static void EnsureWritable(string path)
    {
        try
        {
            var isNew = !File.Exists(path);
            using (File.Open(path, FileMode.OpenOrCreate, FileAccess.Write))
            {
            }

            if (isNew)
                File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"The report cannot be written: {error.Message} Choose another place with --report.");
        }
    }
}
